/** Tests. */
@NullMarked
package io.integrationhub.taxadapter.broker;

import org.jspecify.annotations.NullMarked;
