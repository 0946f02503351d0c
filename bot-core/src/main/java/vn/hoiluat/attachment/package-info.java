/** The files that citizens send about their cases: fetched while their links work, checked, kept while the case needs them. */
@NullMarked
package vn.hoiluat.attachment;

import org.jspecify.annotations.NullMarked;
