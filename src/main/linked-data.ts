import type { Standard } from '#contracts/catalogue'
import type { Tenant } from '#tenant'

/** A service in the words of schema.org. What we do not know is left out: a search engine repeats what it is told. */
export function linkedService(
  standard: Standard,
  { language, address, tenant }: { language: 'id' | 'en'; address: string; tenant: Tenant },
): object {
  const isEnglish = language === 'en'
  const [hall] = tenant.halls
  return {
    '@context': 'https://schema.org',
    '@type': 'GovernmentService',
    '@id': address,
    url: address,
    name: isEnglish ? standard.nameEn : standard.nameId,
    inLanguage: language,
    provider: {
      '@type': 'GovernmentOrganization',
      name: isEnglish ? standard.agency.nameEn : standard.agency.nameId,
    },
    areaServed: { '@type': 'AdministrativeArea', name: tenant.name },
    ...(standard.outcome && {
      serviceOutput: { '@type': 'Thing', name: isEnglish ? standard.outcome.nameEn : standard.outcome.nameId },
    }),
    ...(standard.whoMayApply && {
      audience: {
        '@type': 'Audience',
        audienceType: isEnglish ? standard.whoMayApply.textEn : standard.whoMayApply.textId,
      },
    }),
    ...(standard.fee.rupiah !== null && {
      offers: { '@type': 'Offer', price: standard.fee.rupiah, priceCurrency: 'IDR' },
    }),
    ...(standard.stage === 'pilot' &&
      hall && {
        availableChannel: {
          '@type': 'ServiceChannel',
          serviceLocation: {
            '@type': 'GovernmentOffice',
            name: hall.name,
            ...(hall.address && { address: hall.address }),
          },
        },
      }),
  }
}
