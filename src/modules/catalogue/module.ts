import type { Module } from '#platform/module'
import { serve } from '#platform/perform'
import * as contract from './contract.ts'
import { agencies, service, services } from './queries/services.ts'

/** What is offered: agencies, services with their standards, and a hall's menu. */
export default {
  name: 'catalogue',
  serves: [serve(contract.services, services), serve(contract.service, service), serve(contract.agencies, agencies)],
} satisfies Module
