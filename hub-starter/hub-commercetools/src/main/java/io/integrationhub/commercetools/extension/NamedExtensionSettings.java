package io.integrationhub.commercetools.extension;

import java.time.Duration;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * How one API Extension of a tenant works; the last part of the prefix is the Extension's name.
 *
 * @param onFailure Response when the handler fails or is too slow: accept lets the customer's write through unchecked,
 *     reject asks the customer to try again, or to contact the shop if that is useless. Required for every Extension
 *     that the tenant uses.
 * @param timeout Time that commercetools waits, at most 10s. Defaults to the Extension's own.
 * @param concurrency Calls of this tenant handled at once; further calls count as failed.
 * @param condition Further condition on the resource, for example {@code store is defined and store(key="b2c")}; other
 *     writes are not checked. It must guard fields that may be missing.
 */
@ConfigurationProperties("hub.tenants.tenant.commercetools.extensions.named.name")
public record NamedExtensionSettings(
        @Nullable OnFailure onFailure,
        @Nullable Duration timeout,
        @DefaultValue("256") int concurrency,
        @DefaultValue("") String condition) {

    static final NamedExtensionSettings NONE = new NamedExtensionSettings(null, null, 256, "");
}
