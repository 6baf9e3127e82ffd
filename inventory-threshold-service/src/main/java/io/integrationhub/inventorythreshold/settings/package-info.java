/** What a tenant may choose about its stock, checked at start and told in the nouns of the rooms that use it. */
@NullMarked
package io.integrationhub.inventorythreshold.settings;

import org.jspecify.annotations.NullMarked;
