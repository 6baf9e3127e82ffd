/** Tests. */
@NullMarked
package io.integrationhub.taxadapter.commercetools.transaction;

import org.jspecify.annotations.NullMarked;
