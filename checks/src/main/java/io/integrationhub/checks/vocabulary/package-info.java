/** Names and texts use the field's standard terms; {@code vocabulary.txt} lists the words that were replaced. */
@NullMarked
package io.integrationhub.checks.vocabulary;

import org.jspecify.annotations.NullMarked;
