package io.integrationhub.commercetools.extension;

import java.time.Duration;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * What one API Extension of a tenant does; the last part of the prefix is the Extension's name.
 *
 * @param onFailure What commercetools is told when there is no answer: accept lets the customer's write through
 *     unchecked, refuse asks the customer to try again. Must be chosen for every Extension the tenant uses.
 * @param timeout Time commercetools waits, at most 10s; the Extension's own if empty.
 * @param concurrency Calls of this tenant answered at once; for one more there is no answer.
 * @param condition Further condition on the resource, for example {@code store is defined and store(key="b2c")}: other
 *     writes are not asked about. It must guard fields that may be missing.
 */
@ConfigurationProperties("hub.tenants.tenant.commercetools.extensions.flows.flow")
public record ExtensionFlowSettings(
        @Nullable OnFailure onFailure,
        @Nullable Duration timeout,
        @DefaultValue("256") int concurrency,
        @DefaultValue("") String condition) {

    static final ExtensionFlowSettings NONE = new ExtensionFlowSettings(null, null, 256, "");
}
