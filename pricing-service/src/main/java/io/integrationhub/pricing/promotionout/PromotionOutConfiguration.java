package io.integrationhub.pricing.promotionout;

import io.integrationhub.core.tenant.TenantSection;
import io.integrationhub.pricing.settings.PromotionSettings;
import io.integrationhub.stream.publish.EventPublisher;
import io.integrationhub.system.Mappings;
import io.integrationhub.system.SystemClients;
import io.integrationhub.system.TenantMappings;
import java.time.InstantSource;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Wires what tells others about promotions. */
@Configuration(proxyBeanMethods = false)
class PromotionOutConfiguration {

    @Bean
    static TenantMappings promotionMapping(Mappings compiler) {
        return PromotionSettings.mapping(compiler);
    }

    @Bean
    static TenantSection<PromotionSettings> promotionSection(TenantMappings promotionMapping) {
        return PromotionSettings.SECTION.checkedBy((tenant, settings, findings) -> {
            if (PromotionSettings.publishes(tenant)) {
                settings.check(tenant, findings);
                promotionMapping.check(tenant, findings);
            }
        });
    }

    @Bean
    PromotionEvents promotionEvents(EventPublisher publisher, InstantSource clock) {
        return new BrokerPromotionEvents(publisher, clock);
    }

    @Bean
    PromotionReceiver promotionReceiver(SystemClients systems, TenantMappings promotionMapping) {
        return new HttpPromotionReceiver(systems, promotionMapping);
    }
}
