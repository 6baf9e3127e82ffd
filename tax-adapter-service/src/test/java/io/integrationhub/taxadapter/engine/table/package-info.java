/** Tests. */
@NullMarked
package io.integrationhub.taxadapter.engine.table;

import org.jspecify.annotations.NullMarked;
