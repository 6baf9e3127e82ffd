package io.integrationhub.inventorythreshold.checkout;

import io.integrationhub.commercetools.extension.ExtensionCall.Action;
import io.integrationhub.commercetools.extension.ExtensionDefinition;
import io.integrationhub.commercetools.extension.ExtensionDefinition.Trigger;
import io.integrationhub.inventorythreshold.settings.InventorySettings;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Says what commercetools asks: about every new order, because conditions cannot see stock. */
@Configuration(proxyBeanMethods = false)
class CheckoutConfiguration {

    @Bean
    static ExtensionDefinition stockExtension() {
        return ExtensionDefinition.named(StockCheckHandler.NAME, Trigger.on("order", Action.CREATE))
                .timeout(InventorySettings.EXTENSION_TIMEOUT)
                .forTenants(InventorySettings::isChecked);
    }
}
