/**
 * The HTTP core for calls to outside systems and to commercetools.
 *
 * <pre>
 * CallLimits               retry, bulkhead, rate limiter, circuit breaker; one set per tenant and system
 * └ HttpEndpoint           one attempt: credentials, and one renewal of a token after a 401
 *   ├ HttpConnector        one exchange: deadline, response size, permitted addresses (ADR 19)
 *   └ ResponseClassifier   turns a failure into a FailedAttempt, by the FaultRules of the edge
 * </pre>
 *
 * <p>An edge contributes its {@link io.integrationhub.system.http.FaultRules}: which fault code each
 * {@link io.integrationhub.system.http.HttpFailure} becomes, whether the attempt is repeated in place, and whether it
 * counts as an outage.
 */
@NullMarked
package io.integrationhub.system.http;

import org.jspecify.annotations.NullMarked;
