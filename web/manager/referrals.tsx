import type { Board, Demand } from '#contracts/referrals'
import { Icon } from '#ui/icon.tsx'
import { wallSpan } from './wall-time.ts'
import { Wide } from './wide.tsx'
import { words } from './words.ts'

type Row = Board['referrals'][number]

/** What is shown of referrals; `failed` when it could not be read, undefined while it is read. */
export interface ReferralTile {
  board: Board | 'failed' | undefined
  proposals: Demand['proposals']
}

const mostShown = 8

/** Needs that wait for an answer, overdue first, with whose they are. Never who asked. */
export function Referrals({ board, proposals }: ReferralTile) {
  return (
    <section class="section" aria-labelledby="rujukan">
      <h2 id="rujukan">
        {words.referrals}{' '}
        {typeof board === 'object' && board.open > 0 && (
          <span class="quiet">{words.referralsOpen(board.open, board.overdue)}</span>
        )}
      </h2>
      {board === undefined && <p class="quiet">{words.referralsLoading}</p>}
      {board === 'failed' && (
        <p class="tile-failed">
          <Icon name="alert" />
          {words.referralsFailed}
        </p>
      )}
      {typeof board === 'object' && <Open board={board} />}
      {proposals.length > 0 && <Proposals proposals={proposals} />}
    </section>
  )
}

function Open({ board }: { board: Board }) {
  if (board.open === 0) return <p class="quiet">{words.noReferrals}</p>
  return (
    <>
      <Wide label={words.referrals}>
        <table class="table">
          <thead>
            <tr>
              <th scope="col">{words.referralCode}</th>
              <th scope="col">{words.referralAbout}</th>
              <th scope="col">{words.referralOwner}</th>
              <th scope="col">{words.referralDue}</th>
            </tr>
          </thead>
          <tbody>
            {board.referrals.slice(0, mostShown).map(row => (
              <ReferralRow key={row.id} row={row} at={board.at} />
            ))}
          </tbody>
        </table>
      </Wide>
      {board.open > mostShown && <p class="quiet">{words.referralsMore(board.open - mostShown)}</p>}
    </>
  )
}

function ReferralRow({ row, at }: { row: Row; at: string }) {
  const due = wallSpan(row.dueAt, row.dueAt, at).from
  return (
    <tr>
      <th scope="row">{row.code}</th>
      <td>
        {row.serviceNameId ?? words.referralOther}
        {row.isWaiting && <span class="quiet"> {words.referralWaiting}</span>}
      </td>
      <td>
        {row.ownerNameId}
        {row.agencyNameId && row.agencyNameId !== row.ownerNameId && (
          <span class="quiet"> {words.referralAsks(row.agencyNameId)}</span>
        )}
        <br />
        <span class="quiet">{row.takenByName ?? words.referralFree}</span>
      </td>
      <td>
        {row.isOverdue ? (
          <span class="status status-bad">
            <Icon name="stop" />
            {words.referralLate(due)}
          </span>
        ) : (
          due
        )}
      </td>
    </tr>
  )
}

/** Three for one missing service within a week: it belongs on the menu. */
function Proposals({ proposals }: { proposals: Demand['proposals'] }) {
  return (
    <>
      <h3>{words.proposals}</h3>
      <ul class="rows">
        {proposals.slice(0, 5).map(one => (
          <li key={one.serviceId}>
            <strong>{one.nameId}</strong>, {one.agencyAbbreviation}{' '}
            <span class="quiet">{words.proposalCount(one.count)}</span>
          </li>
        ))}
      </ul>
    </>
  )
}
