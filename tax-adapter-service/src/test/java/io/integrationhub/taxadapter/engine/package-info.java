/** Tests. */
@NullMarked
package io.integrationhub.taxadapter.engine;

import org.jspecify.annotations.NullMarked;
