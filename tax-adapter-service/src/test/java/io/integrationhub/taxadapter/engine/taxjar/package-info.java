/** Tests. */
@NullMarked
package io.integrationhub.taxadapter.engine.taxjar;

import org.jspecify.annotations.NullMarked;
