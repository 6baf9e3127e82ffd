/** One step per way taken, so that people can follow one order across the hub. */
@NullMarked
package io.integrationhub.core.journal;

import org.jspecify.annotations.NullMarked;
