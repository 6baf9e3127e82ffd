/** The journal: one step per processed message, so that people can follow a resource across the hub. */
@NullMarked
package io.integrationhub.core.journal;

import org.jspecify.annotations.NullMarked;
