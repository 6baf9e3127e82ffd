/** What the probes ask: whether this process gets anywhere, apart from all systems outside of it. */
@NullMarked
package io.integrationhub.stream.health;

import org.jspecify.annotations.NullMarked;
