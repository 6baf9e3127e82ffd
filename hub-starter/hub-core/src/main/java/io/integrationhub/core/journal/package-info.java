/** The journal: one step per processed message, so that people can follow an order across the hub. */
@NullMarked
package io.integrationhub.core.journal;

import org.jspecify.annotations.NullMarked;
