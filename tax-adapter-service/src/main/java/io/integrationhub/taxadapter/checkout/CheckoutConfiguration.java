package io.integrationhub.taxadapter.checkout;

import io.integrationhub.commercetools.extension.ExtensionCall.Action;
import io.integrationhub.commercetools.extension.ExtensionDefinition;
import io.integrationhub.commercetools.extension.ExtensionDefinition.Trigger;
import io.integrationhub.taxadapter.settings.EngineSelection;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Declares the Extension: called for writes that can change the taxes of a cart, of tenants with an engine. */
@Configuration(proxyBeanMethods = false)
class CheckoutConfiguration {

    @Bean
    static ExtensionDefinition taxExtension() {
        return ExtensionDefinition.named(CartTaxHandler.NAME, Trigger.on("cart", Action.CREATE, Action.UPDATE))
                .when(TaxRelevantWrites::of)
                .forTenants(EngineSelection::isExternal);
    }
}
