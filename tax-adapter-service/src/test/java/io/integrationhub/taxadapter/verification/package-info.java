/** Tests. */
@NullMarked
package io.integrationhub.taxadapter.verification;

import org.jspecify.annotations.NullMarked;
