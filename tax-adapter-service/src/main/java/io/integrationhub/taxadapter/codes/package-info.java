/** Edge in: which tax codes products get, for operators. */
@NullMarked
package io.integrationhub.taxadapter.codes;

import org.jspecify.annotations.NullMarked;
