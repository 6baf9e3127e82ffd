/** Tests. */
@NullMarked
package io.integrationhub.taxadapter.engine.http;

import org.jspecify.annotations.NullMarked;
