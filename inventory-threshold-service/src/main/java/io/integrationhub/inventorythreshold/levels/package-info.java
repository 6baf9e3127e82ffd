/** Publishes events when stock crosses its threshold. */
@NullMarked
package io.integrationhub.inventorythreshold.levels;

import org.jspecify.annotations.NullMarked;
