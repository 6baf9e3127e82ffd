/** A tenant's own table of rates as an engine. */
@NullMarked
package io.integrationhub.taxadapter.engine.table;

import org.jspecify.annotations.NullMarked;
