import { problem } from '#platform/problem'

export const ContactNeeded = problem('referrals/contact-needed', 422, 'Somebody who does not wait here leaves a number')
export const PhoneInvalid = problem('referrals/phone-invalid', 422, 'This is not a telephone number')
export const AgencyUnknown = problem('referrals/agency-unknown', 422, 'There is no such agency')
export const ServiceUnknown = problem('referrals/service-unknown', 422, 'There is no such service')
export const VisitBusy = problem('referrals/visit-busy', 409, 'This visit cannot wait for an answer now')
export const AlreadyAnswered = problem('referrals/already-answered', 409, 'This has been answered')
export const TakenByAnother = problem('referrals/taken-by-another', 409, 'A colleague has taken this')
export const MovedOften = problem('referrals/moved-often', 409, 'This was passed on three times; answer it')
export const SameAgency = problem('referrals/same-agency', 409, 'It is with this agency already')
export const NotWaiting = problem('referrals/not-waiting', 409, 'She does not wait in the hall any more')
export const CounterUnknown = problem('referrals/counter-unknown', 422, 'No counter of yours gives this service')
export const AnswerInThePast = problem('referrals/answer-in-the-past', 422, 'An appointment lies in the future')
