/**
 * Orders that travel through a running service: real broker, real database, stand-ins for commercetools and the OMS.
 */
@NullMarked
package io.integrationhub.orderexport.travel;

import org.jspecify.annotations.NullMarked;
