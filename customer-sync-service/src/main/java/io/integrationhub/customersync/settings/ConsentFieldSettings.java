package io.integrationhub.customersync.settings;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * Where the consent for one channel is stored; the last part of the prefix is the channel.
 *
 * @param field Boolean custom field of the customer that is true if the customer agreed.
 * @param timeField Custom field of the customer with the time of the consent. Empty if nobody records it.
 */
@ConfigurationProperties("hub.tenants.tenant.customer-sync.export.consents.channel")
public record ConsentFieldSettings(
        @DefaultValue("") String field, @DefaultValue("") String timeField) {}
