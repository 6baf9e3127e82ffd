/** Tests of events against their schemas. */
@NullMarked
package io.integrationhub.orderexport.events;

import org.jspecify.annotations.NullMarked;
