import type { Module } from '#platform/module'
import { serve } from '#platform/perform'
import { takeEffect } from './authoring/take-effect.ts'
import { beginDraft, beginService } from './commands/begin-draft.ts'
import { countStock } from './commands/count-stock.ts'
import { declareOutage, endOutage } from './commands/declare-outage.ts'
import { importServices } from './commands/import-services.ts'
import { returnDraft, submitDraft, withdrawDraft } from './commands/pass-draft.ts'
import { publishDraft } from './commands/publish-draft.ts'
import { restoreVersion } from './commands/restore-version.ts'
import { saveDraft } from './commands/save-draft.ts'
import * as contract from './contract.ts'
import { authoringChoices } from './queries/authoring-choices.ts'
import { authoredServices, draft, draftPreview, drafts } from './queries/drafts.ts'
import { findServices } from './queries/find-services.ts'
import { lifeEvent, lifeEvents } from './queries/life-events.ts'
import { outages, systems } from './queries/outages.ts'
import { agencies, externalAgencies, service } from './queries/services.ts'
import { standard } from './queries/standard.ts'
import { stock } from './queries/stock.ts'
import { versions } from './queries/versions.ts'

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
    serve(contract.importServices, importServices),
    serve(contract.outages, outages),
    serve(contract.systems, systems),
    serve(contract.declareOutage, declareOutage),
    serve(contract.endOutage, endOutage),
    serve(contract.stock, stock),
    serve(contract.countStock, countStock),
    serve(contract.authoredServices, authoredServices),
    serve(contract.authoringChoices, authoringChoices),
    serve(contract.drafts, drafts),
    serve(contract.draft, draft),
    serve(contract.draftPreview, draftPreview),
    serve(contract.beginDraft, beginDraft),
    serve(contract.beginService, beginService),
    serve(contract.saveDraft, saveDraft),
    serve(contract.submitDraft, submitDraft),
    serve(contract.returnDraft, returnDraft),
    serve(contract.publishDraft, publishDraft),
    serve(contract.withdrawDraft, withdrawDraft),
    serve(contract.versions, versions),
    serve(contract.restoreVersion, restoreVersion),
  ],
  runs: [{ name: 'catalogue.take-effect', every: '* * * * *', run: takeEffect }],
  forgets: { 'catalogue.version-took-effect': ['catalogue.version'] },
} satisfies Module
