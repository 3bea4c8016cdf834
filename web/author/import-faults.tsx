import type { ImportReport } from '#contracts/catalogue'
import { words } from './import-words.ts'
import { Wide } from './wide.tsx'

/** Nobody mends more at one sitting, and a page of twenty thousand rows helps nobody. */
const mostShown = 500

/** The cells to be mended, as the spreadsheet names them. */
export function ImportFaults({ faults, services }: { faults: ImportReport['faults']; services: number }) {
  return (
    <>
      <p>{words.faults(faults.length, services)}</p>
      <Wide label={words.says}>
        <table class="table">
          <thead>
            <tr>
              <th scope="col">{words.cell}</th>
              <th scope="col">{words.says}</th>
            </tr>
          </thead>
          <tbody>
            {faults.slice(0, mostShown).map(({ cell, says }) => (
              <tr key={`${cell} ${says}`}>
                <th scope="row" class="nowrap">
                  {cell}
                </th>
                <td>{says}</td>
              </tr>
            ))}
          </tbody>
        </table>
      </Wide>
      {faults.length > mostShown && <p>{words.more(faults.length - mostShown)}</p>}
    </>
  )
}
