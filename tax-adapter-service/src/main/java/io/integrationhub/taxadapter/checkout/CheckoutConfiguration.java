package io.integrationhub.taxadapter.checkout;

import io.integrationhub.commercetools.extension.ExtensionCall.Action;
import io.integrationhub.commercetools.extension.ExtensionDefinition;
import io.integrationhub.commercetools.extension.ExtensionDefinition.Trigger;
import io.integrationhub.taxadapter.settings.EngineSelection;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Declares the Extension: called for every cart with items, of tenants with an engine. */
@Configuration(proxyBeanMethods = false)
class CheckoutConfiguration {

    @Bean
    static ExtensionDefinition taxExtension() {
        Trigger carts = Trigger.on("cart", Action.CREATE, Action.UPDATE)
                .when("lineItems is not empty or customLineItems is not empty");
        return ExtensionDefinition.named(CartTaxHandler.NAME, carts).forTenants(EngineSelection::isExternal);
    }
}
