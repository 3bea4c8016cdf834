import type { Module } from '#platform/module'
import booking from './booking/module.ts'
import catalogue from './catalogue/module.ts'
import identity from './identity/module.ts'
import places from './places/module.ts'
import planning from './planning/module.ts'
import queue from './queue/module.ts'
import referrals from './referrals/module.ts'

/**
 * THE ORDER, ground floor first. A module may import, read tables of and point foreign keys to those before it; those
 * after it hear of it by events.
 */
export const modules: readonly Module[] = [identity, places, catalogue, queue, booking, referrals, planning]
