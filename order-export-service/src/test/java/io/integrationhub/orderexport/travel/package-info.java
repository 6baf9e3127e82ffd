/** Tests of a running service with a real broker, a real database, and stand-ins for commercetools and the OMS. */
@NullMarked
package io.integrationhub.orderexport.travel;

import org.jspecify.annotations.NullMarked;
