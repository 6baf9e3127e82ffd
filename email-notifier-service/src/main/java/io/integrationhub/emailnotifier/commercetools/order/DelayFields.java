package io.integrationhub.emailnotifier.commercetools.order;

import io.integrationhub.core.tenant.TenantSection;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * Custom fields on orders that say when delayed goods are expected; the names that order-export writes by default.
 *
 * @param from Earliest expected delivery of delayed goods.
 * @param until Latest expected delivery of delayed goods.
 */
@ConfigurationProperties("hub.tenants.tenant.email-notifier.delay-fields")
record DelayFields(
        @DefaultValue("hubDelayedFrom") String from,
        @DefaultValue("hubDelayedUntil") String until) {

    static final TenantSection<DelayFields> SECTION =
            TenantSection.of("email-notifier.delay-fields", DelayFields.class);
}
