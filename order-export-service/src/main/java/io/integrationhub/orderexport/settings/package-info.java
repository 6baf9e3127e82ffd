/** What a tenant may choose about its orders, checked at start and told in the nouns of the rooms that use it. */
@NullMarked
package io.integrationhub.orderexport.settings;

import org.jspecify.annotations.NullMarked;
