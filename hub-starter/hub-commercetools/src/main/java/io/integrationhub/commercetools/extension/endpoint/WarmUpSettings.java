package io.integrationhub.commercetools.extension.endpoint;

import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * Calls that a service with API Extensions makes to itself before it is ready, so that the first customers do not wait
 * for the JVM to compile what handles them.
 *
 * @param calls Number of calls per Extension; 0 for none.
 * @param timeLimit Time after which the service becomes ready in any case.
 */
@ConfigurationProperties("hub.extension-warm-up")
record WarmUpSettings(
        @DefaultValue("2000") int calls,
        @DefaultValue("15s") Duration timeLimit) {}
