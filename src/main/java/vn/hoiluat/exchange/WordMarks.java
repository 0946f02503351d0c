package vn.hoiluat.exchange;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;

/** Two texts, and which words of each the other has not. */
record WordMarks(List<RowView.Stretch> before, List<RowView.Stretch> after) {

    /** Beyond this many comparisons the middle of both texts counts as different. */
    private static final int MOST_COMPARISONS = 4_000_000;

    /** With the blanks behind it, so that words that differ in a row are one stretch. */
    private static final Pattern WORD = Pattern.compile("\\S+\\s*|\\s+");

    WordMarks {
        before = List.copyOf(before);
        after = List.copyOf(after);
    }

    static WordMarks of(String before, String after) {
        List<String> old = words(before);
        List<String> fresh = words(after);
        int start = 0;
        while (start < Math.min(old.size(), fresh.size()) && old.get(start).equals(fresh.get(start))) {
            start++;
        }
        int end = 0;
        while (end < Math.min(old.size(), fresh.size()) - start
                && old.get(old.size() - 1 - end).equals(fresh.get(fresh.size() - 1 - end))) {
            end++;
        }
        List<String> oldMiddle = old.subList(start, old.size() - end);
        List<String> freshMiddle = fresh.subList(start, fresh.size() - end);
        boolean[][] common = common(oldMiddle, freshMiddle);
        return new WordMarks(stretches(old, start, common[0]), stretches(fresh, start, common[1]));
    }

    private static List<String> words(String text) {
        return WORD.matcher(text).results().map(MatchResult::group).toList();
    }

    /** Which words of each belong to a longest common subsequence. */
    private static boolean[][] common(List<String> old, List<String> fresh) {
        boolean[][] common = {new boolean[old.size()], new boolean[fresh.size()]};
        if ((long) old.size() * fresh.size() > MOST_COMPARISONS) {
            return common;
        }
        int[][] longest = new int[old.size() + 1][fresh.size() + 1];
        for (int i = old.size() - 1; i >= 0; i--) {
            for (int j = fresh.size() - 1; j >= 0; j--) {
                longest[i][j] = old.get(i).equals(fresh.get(j))
                        ? longest[i + 1][j + 1] + 1
                        : Math.max(longest[i + 1][j], longest[i][j + 1]);
            }
        }
        int i = 0;
        int j = 0;
        while (i < old.size() && j < fresh.size()) {
            if (old.get(i).equals(fresh.get(j))) {
                common[0][i++] = true;
                common[1][j++] = true;
            } else if (longest[i + 1][j] >= longest[i][j + 1]) {
                i++;
            } else {
                j++;
            }
        }
        return common;
    }

    private static List<RowView.Stretch> stretches(List<String> words, int start, boolean[] common) {
        List<RowView.Stretch> stretches = new ArrayList<>();
        for (int i = 0; i < words.size(); i++) {
            boolean inside = i >= start && i < start + common.length;
            boolean marked = inside && !common[i - start];
            if (!stretches.isEmpty() && stretches.getLast().marked() == marked) {
                stretches.add(new RowView.Stretch(stretches.removeLast().text() + words.get(i), marked));
            } else {
                stretches.add(new RowView.Stretch(words.get(i), marked));
            }
        }
        return stretches;
    }
}
