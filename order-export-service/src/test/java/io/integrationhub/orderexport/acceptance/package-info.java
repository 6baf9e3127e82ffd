/** Tests of the whole service with a real broker, a real database, and stand-ins for commercetools and the OMS. */
@NullMarked
package io.integrationhub.orderexport.acceptance;

import org.jspecify.annotations.NullMarked;
