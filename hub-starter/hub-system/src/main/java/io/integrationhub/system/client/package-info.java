/**
 * The clients for outside systems: the fault codes, credentials, limits and metrics of {@code SystemClient} and
 * {@code LiveClient} around the HTTP core.
 */
@NullMarked
package io.integrationhub.system.client;

import org.jspecify.annotations.NullMarked;
