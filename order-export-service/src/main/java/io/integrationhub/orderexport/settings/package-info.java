/** The settings of a tenant for its orders, validated at startup and converted to the nouns of this service. */
@NullMarked
package io.integrationhub.orderexport.settings;

import org.jspecify.annotations.NullMarked;
