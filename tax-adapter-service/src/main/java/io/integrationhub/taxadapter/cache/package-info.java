/** Results of engines and registers that later carts reuse, in PostgreSQL. A cart never waits long for them. */
@NullMarked
package io.integrationhub.taxadapter.cache;

import org.jspecify.annotations.NullMarked;
