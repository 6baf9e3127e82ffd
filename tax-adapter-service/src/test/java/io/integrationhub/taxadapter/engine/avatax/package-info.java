/** Tests. */
@NullMarked
package io.integrationhub.taxadapter.engine.avatax;

import org.jspecify.annotations.NullMarked;
