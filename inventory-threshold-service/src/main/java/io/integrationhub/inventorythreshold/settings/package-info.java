/** A tenant's choices about its stock, checked at the start and given as nouns to the rooms that use them. */
@NullMarked
package io.integrationhub.inventorythreshold.settings;

import org.jspecify.annotations.NullMarked;
