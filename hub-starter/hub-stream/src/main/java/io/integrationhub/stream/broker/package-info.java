/** Speaks to the broker: hands it messages and waits for its word, and looks single records up. */
@NullMarked
package io.integrationhub.stream.broker;

import org.jspecify.annotations.NullMarked;
