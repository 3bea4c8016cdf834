import type { Module } from '#platform/module'
import { serve } from '#platform/perform'
import { countStock } from './commands/count-stock.ts'
import { declareOutage, endOutage } from './commands/declare-outage.ts'
import * as contract from './contract.ts'
import { findServices } from './queries/find-services.ts'
import { lifeEvent, lifeEvents } from './queries/life-events.ts'
import { outages, systems } from './queries/outages.ts'
import { agencies, externalAgencies, service } from './queries/services.ts'
import { standard } from './queries/standard.ts'
import { stock } from './queries/stock.ts'

/** What is offered: agencies, services with their standards, and a hall's menu. */
export default {
  name: 'catalogue',
  serves: [
    serve(contract.services, findServices),
    serve(contract.service, service),
    serve(contract.standard, standard),
    serve(contract.lifeEvents, lifeEvents),
    serve(contract.lifeEvent, lifeEvent),
    serve(contract.agencies, agencies),
    serve(contract.externalAgencies, externalAgencies),
    serve(contract.outages, outages),
    serve(contract.systems, systems),
    serve(contract.declareOutage, declareOutage),
    serve(contract.endOutage, endOutage),
    serve(contract.stock, stock),
    serve(contract.countStock, countStock),
  ],
} satisfies Module
