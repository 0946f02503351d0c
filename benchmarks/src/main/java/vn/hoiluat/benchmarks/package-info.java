/** How long analysis and search take, measured by JMH over the texts and questions of files. */
@NullMarked
package vn.hoiluat.benchmarks;

import org.jspecify.annotations.NullMarked;
