/** The tenant's own rate table, used as an engine. */
@NullMarked
package io.integrationhub.taxadapter.engine.table;

import org.jspecify.annotations.NullMarked;
