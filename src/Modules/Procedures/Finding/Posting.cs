namespace ThongSuot.Procedures;

/// <summary>Where a word stands: the place counts through all texts, so that words side by side have neighbouring places and texts never touch.</summary>
/// <param name="Place">Through all texts of all procedures, rising.</param>
/// <param name="Procedure">Which one.</param>
/// <param name="Exact">The word as it is marked there.</param>
/// <param name="Weight">Of the text it stands in: a name more than a field, a short text more than a long one.</param>
internal readonly record struct Posting(int Place, int Procedure, int Exact, float Weight);

/// <summary>A place of a word that was asked for, and how well it fits, from 0 to 1, times the weight of the text.</summary>
internal readonly record struct Fit(int Place, int Procedure, float Worth);
