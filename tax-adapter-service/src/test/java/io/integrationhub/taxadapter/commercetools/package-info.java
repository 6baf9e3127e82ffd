/** Tests. */
@NullMarked
package io.integrationhub.taxadapter.commercetools;

import org.jspecify.annotations.NullMarked;
