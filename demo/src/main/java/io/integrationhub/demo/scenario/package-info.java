/**
 * What the hub does, shown: each scenario plays merchant, shop and order master over HTTP and says what it expects to
 * see.
 *
 * <p>A scenario knows addresses and nothing else of the hub, so it can also be played against a run in another process.
 */
@NullMarked
package io.integrationhub.demo.scenario;

import org.jspecify.annotations.NullMarked;
