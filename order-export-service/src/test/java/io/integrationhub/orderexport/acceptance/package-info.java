/**
 * What the service promises, shown on a whole world: real broker and database, stand-ins for commercetools and the OMS,
 * and every message on its real way.
 */
@NullMarked
package io.integrationhub.orderexport.acceptance;

import org.jspecify.annotations.NullMarked;
