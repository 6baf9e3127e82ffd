/**
 * What scenarios act on: a shop, order management systems, tax engines and the hub's operator endpoints, all over HTTP.
 *
 * <p>A stage knows only addresses, so a scenario can also run against a hub in another process.
 */
@NullMarked
package io.integrationhub.demo.stage;

import org.jspecify.annotations.NullMarked;
