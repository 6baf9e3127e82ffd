package io.integrationhub.pricing.commercetools;

import io.integrationhub.commercetools.Commercetools;
import io.integrationhub.commercetools.Project;
import io.integrationhub.core.tenant.Tenant;
import io.integrationhub.pricing.price.PriceSchedule;
import io.integrationhub.pricing.settings.PricingSettings;
import io.integrationhub.run.ItemTarget;
import io.integrationhub.run.ReferenceLookup;
import java.util.Collection;
import java.util.Set;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Wires what the service reads and writes in commercetools. */
@Configuration(proxyBeanMethods = false)
class CommercetoolsConfiguration {

    @Bean
    ItemTarget<PriceSchedule> standalonePrices(Commercetools commercetools) {
        return new SdkPrices(commercetools);
    }

    @Bean
    ReferenceLookup customerGroups(Commercetools commercetools) {
        return new KeyLookup(PriceItems.CUSTOMER_GROUP, commercetools, PriceReferences::customerGroups);
    }

    @Bean
    ReferenceLookup distributionChannels(Commercetools commercetools) {
        return new KeyLookup(PriceItems.CHANNEL, commercetools, PriceReferences::channels);
    }

    /** Looks up keys, unless what is missing will be created with the first price that refers to it. */
    private record KeyLookup(String kind, Commercetools commercetools, Search search) implements ReferenceLookup {

        private interface Search {
            Set<String> existing(PriceReferences references, Project project, Collection<String> keys);
        }

        @Override
        public Set<String> existing(Tenant tenant, Collection<String> keys) {
            PriceReferences references =
                    new PriceReferences(PricingSettings.of(tenant).createReferences());
            return references.areCreated()
                    ? Set.copyOf(keys)
                    : search.existing(
                            references, commercetools.project(tenant.id()).background(), keys);
        }
    }
}
