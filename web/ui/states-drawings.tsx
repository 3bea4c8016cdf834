import { Icon, type IconName } from './icon.tsx'
import { iconNames } from './icon-names.ts'
import { type Paper, PaperDrawing } from './papers.tsx'
import { GroupPicture, LifePicture, type LifePictureName } from './pictures.tsx'
import { Roof } from './roof.tsx'

const papers: Record<Paper, string> = {
  ktp: 'KTP',
  kk: 'Kartu Keluarga',
  akta: 'Akta kelahiran',
  'buku-nikah': 'Buku nikah',
  'surat-polisi': 'Surat kehilangan',
  foto: 'Pas foto',
  kertas: 'Surat lain',
}

const groups = {
  elderly: 'Lanjut usia',
  disability: 'Disabilitas',
  'pregnant-or-nursing': 'Hamil, menyusui',
  'small-child': 'Bawa anak kecil',
  other: 'Lainnya',
}

const lives: Record<LifePictureName, string> = {
  birth: 'Lahir',
  marriage: 'Menikah',
  moving: 'Pindah',
  work: 'Kerja',
  business: 'Usaha',
  house: 'Rumah',
  lost: 'Hilang',
  death: 'Meninggal',
  family: 'Keluarga',
  journey: 'Ke luar negeri',
}

/** Every paper with its name. */
export function Papers() {
  return (
    <ul class="samples">
      {(Object.keys(papers) as Paper[]).map(paper => (
        <li key={paper}>
          <PaperDrawing paper={paper} />
          {papers[paper]}
        </li>
      ))}
    </ul>
  )
}

/** Every picture with its word, and the roof. */
export function Pictures() {
  return (
    <ul class="samples">
      {Object.entries(groups).map(([id, word]) => (
        <li key={id}>
          <GroupPicture id={id} />
          {word}
        </li>
      ))}
      {(Object.keys(lives) as LifePictureName[]).map(name => (
        <li key={name}>
          <LifePicture name={name} />
          {lives[name]}
        </li>
      ))}
      <li>
        <Roof />
        Satap
      </li>
    </ul>
  )
}

/** Every icon with the name that the code knows it by. */
export function Icons() {
  return (
    <ul class="samples">
      {(Object.keys(iconNames) as IconName[]).map(name => (
        <li key={name}>
          <Icon name={name} />
          {name}
        </li>
      ))}
    </ul>
  )
}
