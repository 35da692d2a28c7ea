namespace ThongSuot.EForms;

/// <summary>Numbers of the parts of a printed form.</summary>
internal static class PrintNumbers
{
    private static readonly (int Value, string Sign)[] Signs = [(10, "X"), (9, "IX"), (5, "V"), (4, "IV"), (1, "I")];

    /// <summary>IV for 4.</summary>
    public static string Roman(int number)
    {
        var text = "";
        foreach (var (value, sign) in Signs)
        {
            for (; number >= value; number -= value)
            {
                text += sign;
            }
        }

        return text;
    }
}
